import { runLogged } from '../../../payload/scripts/start/logged-command.mjs'
import { NODE_ENVIRONMENT, NODE_OPTIONS, TYPESCRIPT_OPTIONS } from '../../../payload/scripts/start/node-options.mjs'

/**
 * Makes the seeds that test files start from (seeds.ts), all at once.
 * @param {{ database: 'sqlite' | 'mongodb', name: string }[]} seeds
 * @param {string} mongodbUri of the server, when one of them is on MongoDB
 * @returns {Promise<string>} what was made, in French
 */
export async function makeSeeds(seeds, mongodbUri) {
  await Promise.all(
    seeds.map(({ database, name }) =>
      runLogged({
        name: `seed-${name}-${database}`,
        command: process.execPath,
        args: [...NODE_OPTIONS, ...TYPESCRIPT_OPTIONS, 'tests/support/seeds/make-seeds.ts', name],
        environment: {
          ...NODE_ENVIRONMENT,
          NODE_ENV: 'production',
          TEST_MONGODB_URI: database === 'mongodb' ? mongodbUri : '',
        },
        failure: `La base de départ « ${name} » (${database}) n’a pas été faite`,
      }),
    ),
  )
  return 'prêtes, chaque fichier de tests en copie une'
}
