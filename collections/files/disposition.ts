/**
 * Returns a `Content-Disposition` (RFC 6266) with the name under which a browser keeps the file: as it is in UTF-8, and
 * without accents for programs that know no other.
 */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  // RFC 8187: `encodeURIComponent` leaves four signs that it does not allow.
  const encoded = encodeURIComponent(name.normalize('NFC')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"${encoded === plain ? '' : `; filename*=UTF-8''${encoded}`}`
}
