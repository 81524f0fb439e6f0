import { readDraftFile } from './payload/import/read-draft-file'
import { writeDocx } from './tests/support/drafts/write-docx'
import { writeOdt } from './tests/support/drafts/write-odt'
import { writeHtml } from './tests/support/drafts/write-html'
import { writeMd } from './tests/support/drafts/write-md'
import { writePdf } from './tests/support/drafts/write-pdf'
import { writeTxt } from './tests/support/drafts/write-txt'
import { writeEml } from './tests/support/drafts/write-eml'
import type { WrittenBlock } from './tests/support/drafts/written-draft'
const sentence = 'Les établissements du territoire accueillent chaque année des centaines de personnes, avec l’aide de coopérateurs formés. '
const draft = (sections: number) => ({ blocks: Array.from({length: sections}, (_, n): WrittenBlock[] => [
  {kind:'heading', level:2, words:`Section ${n}`}, {kind:'paragraph', words:[{text:sentence.repeat(4)},{text:'gras',bold:true},{text:sentence}]}, {kind:'point',list:'bullet',level:0,words:'un point'},{kind:'point',list:'bullet',level:0,words:'un autre point'}, {kind:'empty'},
]).flat() })
for (const n of process.argv.slice(3).map(Number)) {
  const d = draft(n)
  const all: Record<string, () => Uint8Array|Promise<Uint8Array>> = { docx:()=>writeDocx(d), odt:()=>writeOdt(d), html:()=>writeHtml(d), word:()=>writeHtml(d,{origin:'word'}), md:()=>writeMd(d), txt:()=>writeTxt(d), eml:()=>writeEml(d), pdf:()=>writePdf(d) }
  for (const k of process.argv[2]!.split(',')) {
    const bytes = await all[k]!(); (await import('node:fs')).writeFileSync(`/tmp/h1-big-${n}.${k==='word'?'word.html':k}`, bytes)
    const t = Date.now()
    let worst = 0, last = performance.now(); const timer = setInterval(()=>{ const now=performance.now(); worst=Math.max(worst, now-last-10); last=now },10)
    const r = await readDraftFile({name: `a.${k==='word'?'html':k}`, bytes}); clearInterval(timer)
    console.log(n, k, bytes.length, r.kind==='read'? r.source.lines.length+' lines' : r, Date.now()-t, 'ms; loop', Math.round(worst))
  }
}
