import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

/* What « Avant de publier » says of a picture once it is described in the text: the form does not change with it. */

let alt = ''
const fields = [{}]
jest.unstable_mockModule('@payloadcms/ui', () => ({
  useAllFormFields: () => fields,
  useDocumentInfo: () => ({ collectionSlug: 'articles' }),
  useForm: () => ({ getData }),
}))
const article = {
  title: 'Un titre',
  category: 'c1',
  body: {
    root: { type: 'root', children: [{ type: 'block', version: 2, fields: { blockType: 'figure', image: 'm1' } }] },
  },
}
const getData = () => article
jest.unstable_mockModule('@/components/admin/requests', () => ({
  errorMessage: () => '',
  requestJson: async (_address: string, { body }: { body?: { alt: string } } = {}) => {
    if (body) alt = body.alt
    return { ok: true, body: { docs: [{ id: 'm1', alt }] } }
  },
}))
const { PictureQuestion } = await import('@/components/admin/editor/picture-question')
const { useLiveFindings } = await import('@/components/admin/report/use-live-findings')

function Form() {
  const blocking = useLiveFindings()?.filter(({ rule }) => rule === 'undescribed-picture')
  return (
    <>
      <PictureQuestion author="moi" image="m1" onKept={() => {}} />
      <p>{blocking ? `${blocking.length} image à décrire` : 'pas encore'}</p>
    </>
  )
}

test('a picture that is described in the text is asked for no longer', async () => {
  render(<Form />)
  await screen.findByText('1 image à décrire')
  await userEvent.type(screen.getByRole('textbox'), 'Deux soignantes{Enter}')
  await screen.findByText('0 image à décrire')
})
