// Runs the process that serves, as the build compiled it (server-bundle.mjs).
import './private-umask.mjs'

await import(new URL('../../../.next/serve/serve.mjs', import.meta.url).href)
