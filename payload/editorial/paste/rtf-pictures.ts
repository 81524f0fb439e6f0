const TYPES = [
  ['\\pngblip', 'image/png'],
  ['\\jpegblip', 'image/jpeg'],
] as const

/**
 * Returns the pictures of an RTF text, in order, as `data:` addresses; null for one of a kind that we do not read. Word
 * writes its pictures there, and in the HTML beside only names of files of the computer.
 */
export function picturesInRtf(rtf: string): (string | null)[] {
  const pictures: (string | null)[] = []
  for (let start = rtf.indexOf('{\\pict'); start >= 0; start = rtf.indexOf('{\\pict', start + 1)) {
    // Word writes a picture twice: for programs of today, and for those that do not know how.
    if (!/\\nonshppict\s*$/.test(rtf.slice(Math.max(0, start - 30), start)))
      pictures.push(pictureIn(ownText(rtf, start)))
  }
  return pictures
}

/** The text of the group that begins here, without the groups inside it. */
function ownText(rtf: string, start: number): string {
  const parts: string[] = []
  let depth = 0
  let from = start
  for (let place = start; place < rtf.length; place += 1) {
    const sign = rtf[place]
    if (sign !== '{' && sign !== '}') continue
    if (depth === 1) parts.push(rtf.slice(from, place))
    depth += sign === '{' ? 1 : -1
    from = place + 1
    if (depth === 0) break
  }
  return parts.join(' ')
}

/** Control words (`\pngblip`, `\picw5292`), then the bytes as hexadecimal digits. */
function pictureIn(text: string): string | null {
  const type = TYPES.find(([sign]) => text.includes(sign))?.[1]
  const digits = text.replace(/\\[a-z]+-?\d* ?/gi, '').replace(/\s+/g, '')
  if (!type || digits.length === 0 || /[^\da-f]/i.test(digits)) return null
  let bytes = ''
  for (let place = 0; place + 1 < digits.length; place += 2) {
    bytes += String.fromCharCode(Number.parseInt(digits.slice(place, place + 2), 16))
  }
  return `data:${type};base64,${btoa(bytes)}`
}
