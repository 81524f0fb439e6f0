/** A shape that the site cuts pictures to. */
export interface Frame {
  /** As CSS writes it. */
  ratio: string
  where: string
  /** Other sites cut it themselves: the point is not asked. */
  isCentred?: true
  /** The site draws it into another picture: no style of its pages has this shape. */
  isDrawn?: true
}

/** The shapes of the site, the widest first; `tests/unit/components/admin/uploads/frames.test.ts` finds them in its styles. */
export const FRAMES: Frame[] = [
  { ratio: '1200 / 630', where: 'Image choisie au référencement, coupée au centre', isCentred: true },
  { ratio: '16 / 9', where: 'Listes d’articles' },
  { ratio: '4 / 3', where: 'Haut d’un article, galeries' },
  { ratio: '579 / 630', where: 'Lien partagé, à côté du titre', isDrawn: true },
  { ratio: '1', where: 'Listes sur téléphone, signatures' },
]

/** Returns a coordinate of the point, in percent, as the site uses it: its pages know quarters. */
export function asOnSite(percent: number): number {
  return Math.min(100, Math.max(0, Math.round(percent / 25) * 25))
}
