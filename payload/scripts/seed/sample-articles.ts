import type { SampleArticle } from './sample-article'
import { drawnCovers } from './samples/drawn-covers'
import { generalAssembly } from './samples/general-assembly'
import { handover } from './samples/handover'
import { needsMap } from './samples/needs-map'
import { readableSchedule } from './samples/readable-schedule'
import { shortAssignment } from './samples/short-assignment'
import { welcome } from './samples/welcome'
import { whoDecides } from './samples/who-decides'

/** Oldest first: a text links only to those before it, and to the article on the ESS. */
export const sampleArticles: SampleArticle[] = [
  readableSchedule,
  handover,
  shortAssignment,
  generalAssembly,
  whoDecides,
  needsMap,
  welcome,
  drawnCovers,
]
