import type { SourcePicture } from '../editorial/import/model'
import { MOST_PICTURES } from './limits'
import type { Losses } from './losses'

/** The types that the library of the site takes, by the first bytes of a file. */
const SIGNATURES: [mimeType: string, extension: string, isOne: (bytes: Uint8Array) => boolean][] = [
  ['image/png', 'png', (bytes) => begins(bytes, '\x89PNG')],
  ['image/jpeg', 'jpg', (bytes) => begins(bytes, '\xff\xd8\xff')],
  ['image/gif', 'gif', (bytes) => begins(bytes, 'GIF8')],
  ['image/webp', 'webp', (bytes) => begins(bytes, 'RIFF') && begins(bytes.subarray(8), 'WEBP')],
  ['image/avif', 'avif', (bytes) => /^ftypavi[fs]/.test(latin(bytes.subarray(4, 12)))],
  ['image/heic', 'heic', (bytes) => /^ftyp(hei[cx]|mif1)/.test(latin(bytes.subarray(4, 12)))],
]
/** As `LARGEST_FILE_BYTES` of the library. */
const LARGEST_PICTURE_BYTES = 15_000_000
/** Smaller ones are marks by which a sender knows that a letter was read, or the place of a picture to come. */
const SMALLEST_PICTURE_BYTES = 60

/** The pictures of a document while it is read: keeps those that the library can take, once each, and notes the others. */
export class Pictures {
  private readonly keys = new Map<string, string | null>()

  constructor(
    private readonly losses: Losses,
    readonly pictures: SourcePicture[] = [],
  ) {}

  /**
   * Returns the key of a picture; null when it cannot be kept. `source` names it in the document, so that one that is shown
   * twice is kept once; `name` is that of its file, where it has one.
   */
  add(source: string, bytes: Uint8Array | null, { name, alt }: { name?: string; alt?: string } = {}): string | null {
    const known = this.keys.get(source)
    if (known !== undefined) return known
    const key = this.keep(bytes, name, alt)
    this.keys.set(source, key)
    return key
  }

  private keep(bytes: Uint8Array | null, name: string | undefined, alt: string | undefined): string | null {
    if (!bytes) return this.lose('missing-picture')
    if (bytes.length < SMALLEST_PICTURE_BYTES) return null
    const kind = SIGNATURES.find(([, , isOne]) => isOne(bytes))
    if (!kind) return this.lose('unread-picture')
    if (bytes.length > LARGEST_PICTURE_BYTES) return this.lose('heavy-picture')
    if (this.pictures.length >= MOST_PICTURES) return this.lose('many-pictures')
    const [mimeType, extension] = kind
    const key = `picture-${this.pictures.length + 1}`
    const written = alt && describedBy(alt)
    this.pictures.push({
      key,
      name: name || `image-${this.pictures.length + 1}.${extension}`,
      mimeType,
      bytes: Uint8Array.from(bytes),
      ...(written && { alt: written }),
    })
    return key
  }

  private lose(loss: Parameters<Losses['add']>[0]): null {
    this.losses.add(loss)
    return null
  }
}

/** A description that a person wrote: neither the name of a file nor the guess of a program. */
function describedBy(alt: string): string {
  const words = alt.replace(/\s+/g, ' ').trim()
  const guessed =
    /généré|automatically generated|\.(png|jpe?g|gif|webp|bmp|tiff?)$|^(image|img|picture|photo|screenshot|capture)[\s_-]*\d*$/i
  return guessed.test(words) ? '' : words
}

function begins(bytes: Uint8Array, signs: string): boolean {
  return latin(bytes.subarray(0, signs.length)) === signs
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
