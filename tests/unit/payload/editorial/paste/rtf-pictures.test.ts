import { picturesInRtf } from '@/payload/editorial/paste/rtf-pictures'

const PNG = '89504e47'
const data = `data:image/png;base64,${Buffer.from(PNG, 'hex').toString('base64')}`

test('pictures come in order, those of another kind as null', () => {
  const rtf = `{\\rtf1 {\\pict\\pngblip\\picw1\n${PNG}\n} mots {\\pict\\wmetafile8\n0100\n}{\\pict\\jpegblip ${PNG}}}`
  expect(picturesInRtf(rtf)).toEqual([data, null, data.replace('png', 'jpeg')])
})

test('what stands in groups inside a picture is none of its bytes, and a copy for older programs is left out', () => {
  const picture = `{\\*\\shppict {\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv 1}}}\\pngblip{\\*\\blipuid 0a0b}${PNG}}}`
  expect(picturesInRtf(`{\\rtf1 ${picture}{\\nonshppict {\\pict\\wmetafile8 0100}}}`)).toEqual([data])
})

test('a text without pictures, or one that is cut off, has none that can be read', () => {
  expect(picturesInRtf('{\\rtf1 mots}')).toEqual([])
  expect(picturesInRtf('{\\rtf1 {\\pict\\pngblip')).toEqual([null])
})
