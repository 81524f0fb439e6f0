// `npm test`: prepares like `npm start`, then runs every level; `npm test unit` runs one. Other arguments go to Jest.
import { launch } from '../payload/scripts/start/launch.mjs'

launch(() => import('./support/levels.mjs').then(({ runLevels }) => runLevels(process.argv.slice(2))))
