import { tagSlug } from '@/payload/editorial/tag-slug'

test.each([
  [['ESS', 'ess', 'Ess', 'E.S.S.', 'e.s.s', 'E. S. S.', ' ÉSS '], 'ess'],
  [['Économie sociale', 'economie-sociale', 'ÉCONOMIE  SOCIALE', 'Économie\u00a0sociale'], 'economie-sociale'],
  [['L’œuvre', "l'oeuvre", 'L Œuvre'], 'l-oeuvre'],
  [['R&D', 'R & D', 'R et D'], 'r-et-d'],
  [['C.H.U. de Brest', 'CHU de Brest'], 'chu-de-brest'],
  [['Loi n° 2002.2'], 'loi-n-2002-2'],
  [['C++'], 'c-plus-plus'],
  [['C#'], 'c-diese'],
  [['M. Le Goff'], 'm-le-goff'],
  [['★', '—', '…'], ''],
])('the spellings %j of a keyword have the address %p', (spellings, slug) => {
  expect(spellings.map(tagSlug)).toEqual(spellings.map(() => slug))
})
