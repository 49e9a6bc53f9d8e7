/** Three rising steps and a new leaf. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0f4f35" />
      <path d="M6 25h5v-6H6zM13.5 25h5V14h-5zM21 25h5V11h-5z" fill="#eff7f2" />
      <path d="M23.5 10c0-3.2-2.3-5.3-6-5.4 0 3.4 2.1 5.4 6 5.4z" fill="#efb83a" />
    </svg>
  );
}
