/** The shape another language must fill: the same keys, any text. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
