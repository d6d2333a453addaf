import { useQuery } from '@tanstack/react-query';

/** Who somebody is to the gateway, by the session of this browser. */
interface Who {
  readonly audience: string | null;
  readonly department: string | null;
}

/** The department for which somebody is signed in to publish; `null` for anybody else, and until it is known. */
export function useSignedInDepartment(): string | null {
  const { data } = useQuery<Who | null>({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      const response = await fetch('/me', { signal });
      return response.ok ? ((await response.json()) as Who) : null;
    },
    retry: false,
  });
  return data?.audience === 'publisher' ? data.department : null;
}
