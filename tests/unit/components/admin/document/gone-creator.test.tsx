import { render } from '@testing-library/react'
import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import { GoneCreator } from '@/components/admin/document/gone-creator'
import { CreatorCell } from '@/components/admin/lists/creator-cell'

const ACCOUNTS: Record<string, { name: string }> = { anne: { name: 'Anne' } }

/** A database in which the first version of every document is this one. */
const payloadWith = (version: object) =>
  ({
    findVersions: async () => ({ docs: [{ version }] }),
    findByID: async ({ id }: { id: string }) => ACCOUNTS[id] ?? null,
  }) as unknown as Payload

const BY_PAUL = { updatedByName: 'Paul', revision: 1, step: { kind: 'draft' } }
const BY_SCRIPT = { updatedByName: null, revision: 1, step: { kind: 'draft' } }
const PRUNED_BEFORE_PAUL = { ...BY_PAUL, revision: 4 }

const wordsOf = async (component: Promise<ReactNode>) => render(await component).container.textContent

test.each([
  ['an account that is gone', null, BY_PAUL, 'Créé parCompte supprimé', 'Compte supprimé'],
  ['no account', null, BY_SCRIPT, '', '—'],
  ['somebody whose version is not kept', null, PRUNED_BEFORE_PAUL, '', '—'],
  ['an account that is there', 'anne', BY_PAUL, '', 'Anne'],
])('what %s made says so, in the form and in a list', async (_, createdBy, version, form, cell) => {
  const props = { collectionSlug: 'articles', payload: payloadWith(version) } as const
  expect(await wordsOf(GoneCreator({ ...props, id: 'a', data: { createdBy } } as never))).toBe(form)
  expect(await wordsOf(CreatorCell({ ...props, cellData: createdBy, rowData: { id: 'a' } } as never))).toBe(cell)
})

test('a document that is not made yet was made by nobody', async () => {
  const props = { collectionSlug: 'articles', data: {}, payload: payloadWith(BY_PAUL) }
  expect(await GoneCreator(props as never)).toBeNull()
})
