import { useQuery } from '@tanstack/react-query';
import { feature } from 'topojson-client';
import type { Bilingual } from '#domain/kernel/language.ts';

type Topology = Parameters<typeof feature>[0];

export interface Boundaries {
  readonly features: GeoJSON.FeatureCollection;
  readonly attribution: Bilingual;
}

/** The communes of a province as shapes; the files are static, replaceable and revalidated at each visit. */
export function useBoundaries(provinceCode: string | undefined) {
  return useQuery({
    queryKey: ['boundaries', provinceCode],
    enabled: provinceCode !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Boundaries> => {
      const [topology, attribution] = await Promise.all([
        readJson<Topology>(`/boundaries/communes-${provinceCode}.topojson`, signal),
        readJson<Bilingual>('/boundaries/attribution.json', signal),
      ]);
      const communes = topology.objects.communes;
      if (communes === undefined) throw new Error('no object «communes» in the boundary file');
      return { features: feature(topology, communes) as unknown as GeoJSON.FeatureCollection, attribution };
    },
  });
}

async function readJson<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}
