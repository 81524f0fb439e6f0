const HEADER_LENGTH = 13
const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b]
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff]
const IMAGE_LENGTH = 10

/**
 * Returns a GIF with its images and how often they are repeated, and nothing else: comments, XMP and what follows the end
 * may say who made it and where (GIF89a § 12, § 24, § 26). Undefined when it is not whole, or when its header claims
 * another size than this one, which was read from its images.
 */
export function withoutRemarks(gif: Uint8Array, { width, height }: Size): Buffer | undefined {
  if (sizeAt(gif, 6) !== width || sizeAt(gif, 8) !== height) return undefined
  const kept: Uint8Array[] = []
  let place = HEADER_LENGTH + coloursLength(gif[10])
  kept.push(gif.subarray(0, place))
  while (place < gif.length) {
    const kind = gif[place]
    if (kind === TRAILER) return Buffer.concat([...kept, Uint8Array.of(TRAILER)])
    if (kind !== EXTENSION && kind !== IMAGE) return undefined
    // Before the data: what an extension is, or an image, its colours and the size of its codes.
    const data = place + (kind === IMAGE ? IMAGE_LENGTH + coloursLength(gif[place + IMAGE_LENGTH - 1]) + 1 : 2)
    const end = endOfData(gif, data)
    if (end === undefined) return undefined
    if (kind === IMAGE || isNeeded(gif, place)) kept.push(gif.subarray(place, end))
    place = end
  }
  return undefined
}

interface Size {
  width: number
  height: number
}

function sizeAt(gif: Uint8Array, place: number): number {
  return (gif[place] ?? 0) + 256 * (gif[place + 1] ?? 0)
}

/** A table of colours: its first bit says whether there is one, the last three its size. */
function coloursLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Data is in pieces, each after its length; the last one is empty. */
function endOfData(gif: Uint8Array, start: number): number | undefined {
  let place = start
  for (let length = gif[place]; length !== undefined; length = gif[place]) {
    place += length + 1
    if (length === 0) return place
  }
  return undefined
}

function isNeeded(gif: Uint8Array, place: number): boolean {
  if (gif[place + 1] === GRAPHIC_CONTROL) return true
  const name = Buffer.from(gif.subarray(place + 3, place + 14)).toString('latin1')
  return gif[place + 1] === APPLICATION && /^(NETSCAPE2|ANIMEXTS1)\.0$/.test(name)
}
