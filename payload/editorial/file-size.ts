const UNITS = ['octets', 'ko', 'Mo', 'Go']

/** « 1,2 Mo » from a number of bytes; decimal units, as French system software counts (1 ko is 1 000 bytes). */
export function frenchFileSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (Math.round(size) >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 10 ? 1 : 0
  const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(size)
  return `${number}\u00a0${bytes < 2 ? 'octet' : UNITS[unit]}`
}
