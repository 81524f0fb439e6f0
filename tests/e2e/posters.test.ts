import type { Browser, Page } from 'playwright-core'
import { formListens, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, expectValue, launchBrowser, openPage } from '../support/browser'
import { bodyOf } from '../support/newsroom'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let page: Page
let token: string

beforeAll(async () => {
  server = await startServer()
  const admin = await server.createAdmin()
  token = admin.token
  browser = await launchBrowser()
  page = await openPage(browser)
  await logInByForm(page, server, admin)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A poster as an office makes one: large letters on a plain ground, a drawing, small letters at its foot. */
async function poster(): Promise<Blob> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 1200
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.fillStyle = '#ffc928'
    context.fillRect(0, 0, 900, 1200)
    context.fillStyle = '#13232b'
    const lines: [string, number, number][] = [
      ['Porte ouverte', 96, 160],
      ['samedi 12 mars', 64, 290],
      ['de 10 heures à 17 heures', 52, 380],
      ['Venez découvrir nos métiers', 44, 960],
      ['Entrée libre et gratuite', 40, 1040],
    ]
    for (const [words, size, top] of lines) {
      context.font = `${size}px sans-serif`
      context.fillText(words, 60, top)
    }
    context.beginPath()
    context.arc(450, 640, 180, 0, 7)
    context.fill()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return [...new Uint8Array(await (blob as Blob).arrayBuffer())]
  })
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' })
}

async function sendPoster(): Promise<string> {
  const form = new FormData()
  form.append('file', await poster(), 'affiche.png')
  form.append('_payload', JSON.stringify({ alt: 'L’affiche de la porte ouverte' }))
  const headers = { authorization: `JWT ${token}` }
  const answer = await fetch(`${server.url}/api/media`, { method: 'POST', body: form, headers })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

test('the words of a poster are read in the browser, confirmed, and unfolded by readers below it', async () => {
  const id = await sendPoster()
  const asked: string[] = []
  const refused: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && refused.push(line.text()))
  await page.goto(`${server.url}/admin/collections/media/${id}`)
  await formListens(page)
  const read = page.getByRole('button', { name: 'Lire les mots de l’image' })
  await read.waitFor()
  expect(asked.filter((address) => address.includes('/scripts/ocr/'))).toEqual([])

  await read.click()
  const words = page.getByLabel('Mots lus, à corriger')
  await words.waitFor({ timeout: 60_000 })
  expect(refused).toEqual([])
  expect(new Set(asked.map((address) => new URL(address).host)).size).toBe(1)
  const proposed = await words.inputValue()
  const lines = proposed.split('\n').filter(Boolean)
  for (const line of ['Porte ouverte', 'samedi 12 mars', 'Venez découvrir nos métiers']) expect(lines).toContain(line)
  await expectNoAxeViolations(page, '.sk-words-of-picture')

  await page.getByRole('button', { name: 'C’est le texte de l’image' }).click()
  await expectValue(page.locator('#field-transcript'), proposed)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page
    .getByText(/mis à jour|enregistré/i)
    .first()
    .waitFor()

  const category = ((await (await server.api('/categories?limit=1', { token })).json()) as { docs: { id: string }[] })
    .docs[0]?.id
  const body = {
    title: 'Une porte ouverte',
    excerpt: 'Venez.',
    category,
    body: bodyOf('Un texte.', { blockType: 'figure', image: id }),
    _status: 'published',
  }
  const { doc } = (await (await server.api('/articles', { method: 'POST', token, body })).json()) as {
    doc: { id: string; slug: string }
  }
  const reader = await openPage(browser, { javaScriptEnabled: false })
  await reader.goto(`${server.url}/blog/${doc.slug}`)
  await reader.getByText('Texte de l’image').click()
  await reader.getByText('Venez découvrir nos métiers').waitFor()
  await reader.context().close()

  // The second choice: words of the text.
  await page.goto(`${server.url}/admin/collections/articles/${doc.id}`)
  await formListens(page)
  await page.getByRole('button', { name: /les mettre aussi dans le texte/ }).click()
  const text = page.locator('.rich-text-lexical [contenteditable="true"]').first()
  await text.locator('p', { hasText: 'Venez découvrir nos métiers' }).waitFor()
  await text.press('ControlOrMeta+z')
  await text.locator('p', { hasText: 'Venez découvrir nos métiers' }).waitFor({ state: 'detached' })
})
