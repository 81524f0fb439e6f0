import type { Page } from 'playwright-core'
import { formListens, listening } from './admin-page'

/** A screen, or an open dialogue, of the admin. */
export interface AdminScreen {
  name: string
  path: string
  /** What a person does there before it is looked at. */
  open?: (page: Page) => Promise<unknown>
}

/** One document of each collection, for the screens that show one. */
export type IdsBySlug = Record<string, string>

/** Collections that the admin shows, in the order of its menu. `fixed` ones have no form to create a document. */
const SHOWN = [
  'articles',
  'pages',
  'categories',
  'dossiers',
  'people',
  'figures',
  'glossary',
  'media',
  'redirects',
  'users',
  'api-keys',
]
const FIXED = ['schedules', 'journal']
const DRAFTABLE = ['articles', 'pages']

/** Returns the screens of the admin for somebody logged in as an admin: lists, forms, versions, trash, and dialogues. */
export function adminScreens(ids: IdsBySlug): AdminScreen[] {
  const of = (slug: string) => `/admin/collections/${slug}`
  const press = (name: string | RegExp) => async (page: Page) =>
    await (await listening(page.getByRole('button', { name }).first())).click()
  const lists = [...SHOWN, ...FIXED].map((slug) => ({ name: `list of ${slug}`, path: of(slug) }))
  const forms = SHOWN.flatMap((slug): AdminScreen[] => [
    { name: `new in ${slug}`, path: `${of(slug)}/create`, open: formListens },
    ...(ids[slug] ? [{ name: `one of ${slug}`, path: `${of(slug)}/${ids[slug]}`, open: formListens }] : []),
  ])
  const drafts = DRAFTABLE.flatMap((slug): AdminScreen[] => [
    { name: `trash of ${slug}`, path: `${of(slug)}/trash` },
    { name: `versions of ${slug}`, path: `${of(slug)}/${ids[slug]}/versions` },
  ])
  const dialogues: AdminScreen[] = [
    { name: 'columns of a list', path: of('articles'), open: press(/^Colonnes/) },
    { name: 'filters of a list', path: of('articles'), open: press(/^Filtres/) },
    { name: 'selected rows', path: of('articles'), open: selectFirst },
    {
      name: 'search of the whole admin',
      path: of('articles'),
      open: async (page) => {
        await press(/^Aller à/)(page)
        await page.locator('.sk-finder [role="option"]').first().waitFor()
      },
    },
    {
      name: 'question before a deletion',
      path: of('categories'),
      open: async (page) => {
        await selectFirst(page)
        await page.locator('.list-selection').getByRole('button', { name: 'Supprimer' }).click()
      },
    },
    {
      name: 'bulk edit',
      path: of('articles'),
      open: async (page) => {
        await selectFirst(page)
        await page.locator('.list-selection').getByRole('button', { name: 'Modifier' }).click()
        await page.locator('.edit-many__form').waitFor()
      },
    },
    {
      name: 'menu of a document',
      path: `${of('articles')}/${ids.articles}`,
      open: async (page) => {
        await formListens(page)
        await page.locator('.doc-controls__popup button').first().click()
      },
    },
    {
      name: 'schedule of a document',
      path: `${of('pages')}/${ids.pages}`,
      open: async (page) => {
        await formListens(page)
        const panel = page.locator('.sk-panel-opener button')
        if (await panel.isVisible()) await panel.click()
        await press(/^Programmer/)(page)
      },
    },
    { name: 'an article with blocks', path: `${of('articles')}/${ids.blocks}`, open: formListens },
    {
      name: 'report of an article',
      path: `${of('articles')}/${ids.blocks}`,
      open: async (page) => {
        await formListens(page)
        const panel = page.locator('.sk-panel-opener button')
        if (await panel.isVisible()) await panel.click()
        await press(/^Relecture/)(page)
        await page.getByText(/^Relu à/).waitFor()
      },
    },
  ]
  return [
    { name: 'first page', path: '/admin' },
    { name: 'guide', path: '/admin/guide' },
    { name: 'a text to bring', path: '/admin/deposer' },
    { name: 'a text that was brought', path: '/admin/deposer', open: bringText },
    { name: 'account', path: '/admin/account', open: formListens },
    { name: 'settings of the site', path: '/admin/globals/site', open: formListens },
    { name: 'an unknown address', path: '/admin/rien-ici' },
    ...lists,
    ...forms,
    ...drafts,
    ...dialogues,
  ]
}

async function selectFirst(page: Page) {
  await (await listening(page.locator('.select-row input').first())).check()
  await page.locator('.list-selection').waitFor()
}

/** Pastes a text with a doubt, a heading and a list, and waits until it stands beside its structure. */
async function bringText(page: Page) {
  const words =
    '#Aidants – Une maison\n\nElle ouvre ses portes samedi.\n\nPourquoi venir ?\nPour un mot.\n\n• un atelier\n• un jardin'
  const box = page.getByRole('textbox', { name: 'Ou collez un texte' })
  await (await listening(box)).fill(words)
  await page.getByRole('button', { name: 'Lire ce texte' }).click()
  await page.locator('.sk-structure').waitFor()
}
