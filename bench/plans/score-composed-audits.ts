export function scoreComposed(_n: number, _show: boolean, _print: (line: string) => void): void {}
