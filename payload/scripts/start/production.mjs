// The image's entry point: runs a site that is installed and built, in one process that writes only to the data folder.
import { launch } from './launch.mjs'

launch(() => import('./serve-built.mjs').then(({ serveBuilt }) => serveBuilt()))
