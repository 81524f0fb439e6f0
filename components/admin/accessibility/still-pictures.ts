/** A file of the library that may hold an animation; an AVIF of ours never does (P64). */
const MAY_MOVE = /\/api\/media\/file\/[^?#]+\.(gif|webp)(?:$|[?#])/i

/** What each address was found to be: a list shows a picture again and again. */
const animations = new Map<string, Promise<boolean>>()

/**
 * P116: shows the first image of each animation of the library in its place, from now on; returns what ends it. On the site,
 * and in the preview, it moves.
 */
export function keepPicturesStill(): () => void {
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) void still(target)
  }
  // `load` does not bubble.
  document.addEventListener('load', onLoad, true)
  for (const image of document.images) if (image.complete) void still(image)
  return () => document.removeEventListener('load', onLoad, true)
}

async function still(image: HTMLImageElement): Promise<void> {
  const address = image.src
  if (!MAY_MOVE.test(address)) return
  const animation = animations.get(address) ?? isAnimation(address)
  animations.set(address, animation)
  // Another picture may stand there by now.
  if (!(await animation) || image.src !== address) return
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  image.src = canvas.toDataURL()
}

async function isAnimation(address: string): Promise<boolean> {
  // One image or many: drawn, both are the first.
  if (/\.gif(?:$|[?#])/i.test(address)) return true
  const answer = await fetch(address, { cache: 'force-cache' })
  return answer.ok && isAnimatedWebP(new Uint8Array(await answer.arrayBuffer()))
}

/** The flag of an animation in the header « VP8X » (https://developers.google.com/speed/webp/docs/riff_container). */
export function isAnimatedWebP(start: Uint8Array): boolean {
  const letters = (from: number) => String.fromCharCode(...start.slice(from, from + 4))
  return letters(8) === 'WEBP' && letters(12) === 'VP8X' && ((start[20] ?? 0) & 0b10) !== 0
}
