import { generateSync } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { formListens, logInByForm } from '../support/admin-page'
import { expectNoAxeViolations, launchBrowser, openPage } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

/* An admin on a telephone adds an application and a passkey, and logs in with each. */

const ADMIN = { name: 'Anne Le Goff', email: 'anne@exemple.fr', password: 'douze-caracteres-au-moins' }

let server: TestServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer({ SECOND_FACTOR: 'admins' })
  browser = await launchBrowser()
  await server.createAdmin(ADMIN)
  page = await openPage(browser, { viewport: { width: 390, height: 844 } })
  // A passkey of the browser's own: no person has to touch anything.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dashboard = () => page.getByRole('heading', { name: 'Rédaction' })

/** The number of the half minute in which a code is good. */
const presentStep = () => Math.floor(Date.now() / 30_000)

async function givePassword() {
  await page.context().clearCookies()
  await page.goto(`${server.url}/admin/login`)
  await page.locator('form[data-form-ready="true"]').waitFor()
  await page.getByLabel('Adresse électronique').fill(ADMIN.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(ADMIN.password)
  await button('Se connecter').click()
  await page.getByRole('heading', { name: 'Double authentification' }).waitFor()
}

test('an application and a passkey are added in « Mon compte », and each opens the next login', async () => {
  await logInByForm(page, server, ADMIN)
  await page.getByText('La double authentification sera exigée pour votre compte à partir du').waitFor()
  await page.goto(`${server.url}/admin/account`)
  await formListens(page)
  await button('Ajouter une application de codes').click()
  const secret = String(await page.locator('.sk-second-factor__secret').textContent()).replaceAll(' ', '')
  await expectNoAxeViolations(page, '.sk-second-factor')
  const field = page.getByLabel('Code à six chiffres que montre l’application')
  const step = presentStep()
  await field.fill(generateSync({ secret, epoch: step * 30 }))
  await field.press('Enter')
  await page.getByRole('heading', { name: 'Vos codes de secours' }).waitFor()
  const [recoveryCode = ''] = await page.locator('.sk-second-factor__codes code').allTextContents()
  await expectNoAxeViolations(page, '.sk-second-factor')
  await button('Je les ai gardés').click()

  await button('Ajouter une clé d’accès').click()
  await page.getByLabel('Nom de cette clé d’accès').fill('Ce téléphone')
  await button('Créer la clé d’accès').click()
  await page.getByText(/^Ce téléphone, ajoutée le/).waitFor()
  await expectNoAxeViolations(page, '.sk-second-factor')

  await givePassword()
  await expectNoAxeViolations(page)
  await button('Utiliser une clé d’accès').click()
  await dashboard().waitFor()

  await givePassword()
  // Each code is good once: the next one, which may be given before its time, or a later one on a slow machine.
  const next = Math.max(step + 1, presentStep())
  await page.getByLabel('Code à six chiffres').fill(generateSync({ secret, epoch: next * 30 }))
  await page.keyboard.press('Enter')
  await dashboard().waitFor()

  await givePassword()
  await button('Utiliser un code de secours').click()
  await page.getByLabel('Code de secours').fill(recoveryCode)
  await button('Valider').click()
  await dashboard().waitFor()
})
