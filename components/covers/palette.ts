import type { Motif } from '@/payload/queries/views'

/** The light colours of a motif by role, as in base.css, for pictures made outside CSS: sharing, e-mail, the seed. */
export const lightPalette: Record<Motif, Record<string, string>> = {
  cooperation: withCommon({ ciel: '#ffc928', sol: '#f2a51f', astre: '#fff1bf' }),
  metiers: withCommon({ ciel: '#f0694b', astre: '#f9a488', a: '#ffc928', a2: '#ffe28a', b2: '#6fb4c2' }),
  etablissements: withCommon({ ciel: '#c79abb', mur2: '#ecd9e4', mur3: '#8a4a76' }),
  territoire: withCommon({
    ciel: '#0f6077',
    a: '#6f9457',
    a2: '#527645',
    a3: '#a9bd62',
    haie: '#2c4632',
    ajonc: '#f5cf52',
    toit: '#d8472c',
    sur: '#fbfaf4',
  }),
  reperes: withCommon({ ciel: '#166a7f', ligne: '#7fc0cb', fond: '#0b4a5c', sur: '#fbfaf4' }),
}

function withCommon(own: Record<string, string>) {
  return {
    encre: '#13232b',
    papier: '#fbfaf4',
    ajonc: '#ffc928',
    astre: '#ffc928',
    a: '#d8472c',
    b: '#0f6077',
    mer: '#0f6077',
    mer2: '#2f8598',
    ardoise: '#35505c',
    sable: '#f4e3b5',
    sur: '#13232b',
    ...own,
  }
}
