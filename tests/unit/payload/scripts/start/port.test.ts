import { createServer } from 'node:net'
import { ensurePortIsFree, findFreePort, parsePort, portProblem } from '@/payload/scripts/start/port.mjs'

test('without a setting the port is 3000', () => {
  expect(parsePort(undefined)).toBe(3000)
  expect(parsePort('')).toBe(3000)
})

test.each(['abc', '3000a', '0', '65536', '-1', '80.5', '1e3', ' '])('PORT=%s is refused by name', (raw) => {
  expect(() => parsePort(raw)).toThrow(`PORT vaut « ${raw} » : donnez un nombre entier de 1 à 65535`)
})

test('a port that another program uses is refused, with another one to try', async () => {
  const port = await findFreePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  await expect(ensurePortIsFree(port, '127.0.0.1')).rejects.toThrow(
    `Le port ${port} est déjà pris : arrêtez le programme qui l’utilise ou choisissez-en un autre, par exemple PORT=${port + 1}`,
  )
  await new Promise((resolve) => other.close(resolve))
  await expect(ensurePortIsFree(port, '127.0.0.1')).resolves.toBeUndefined()
})

test('an address of another machine is refused by name', async () => {
  await expect(ensurePortIsFree(await findFreePort(), '192.0.2.1')).rejects.toThrow('HOST vaut « 192.0.2.1 »')
})

test('a port kept by the system is refused by name', () => {
  expect(portProblem('EACCES', 80, '127.0.0.1')).toMatch(/^Le port 80 est réservé au système/)
})
