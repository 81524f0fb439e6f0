import { refusalOf } from '@/components/admin/uploads/refusals'

const fileOf = (name: string, type: string, size = 1000) => ({ name, type, size })

test.each([
  ['photo.jpg', 'image/jpeg'],
  ['IMG_0001.HEIC', ''],
  ['IMG_0002.heif', 'image/heif'],
  ['dessin.png', 'image/png'],
])('%s is sent', (name, type) => {
  expect(refusalOf(fileOf(name, type), 'pictures')).toBeUndefined()
})

test.each([
  ['logo.svg', 'image/svg+xml', 'SVG'],
  ['rapport.pdf', 'application/pdf', 'un PDF se met dans un bloc « Document »'],
  ['film.mp4', 'video/mp4', 'C’est une vidéo'],
  ['scan.tiff', 'image/tiff', 'Ce genre de fichier n’est pas accepté ici : JPEG, PNG, WebP, AVIF, GIF ou HEIC.'],
  ['sans-nom', '', 'Ce genre de fichier n’est pas accepté'],
])('%s is not sent among pictures, and a sentence says why', (name, type, reason) => {
  expect(refusalOf(fileOf(name, type), 'pictures')).toContain(reason)
})

test('the library takes a PDF', () => {
  expect(refusalOf(fileOf('rapport.pdf', 'application/pdf'), 'files')).toBeUndefined()
})

test('an empty file and one that is too heavy are not sent; the sentence has the weight', () => {
  expect(refusalOf(fileOf('vide.png', 'image/png', 0), 'pictures')).toBe('Ce fichier est vide.')
  expect(refusalOf(fileOf('a.png', 'image/png', 15_000_000), 'pictures')).toBeUndefined()
  expect(refusalOf(fileOf('a.png', 'image/png', 15_000_001), 'pictures')).toContain('pèse 15,1 Mo')
})
