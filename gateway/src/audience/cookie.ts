/**
 * A cookie for the gateway's own pages: no script reads it, and no other site sends it along with what it posts.
 *
 * Its values are sealed texts, which hold nothing that a cookie may not.
 */
export function cookieNamed({ publicUrl }: { readonly publicUrl: string }, word: string) {
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? `__Host-${word}` : word;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    /** The `Set-Cookie` that keeps a value for so many seconds; 0 takes it away. */
    set: (value: string, seconds: number) => `${name}=${value}; Max-Age=${seconds}; ${attributes}`,
    /** The value in a `Cookie` header. */
    in(header: string | undefined): string | undefined {
      const pair = header?.split(/; */).find((one) => one.startsWith(`${name}=`));
      return pair?.slice(name.length + 1) || undefined;
    },
  };
}
