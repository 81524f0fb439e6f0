import { typeset } from '@/payload/editorial/typography'
import type { GuideChapter } from './chapter'
import { indexOf, PARTS } from './chapters'

/** The guide for those who write: its contents, its chapters, its index. */
export function Guide() {
  return (
    <main className="sk-guide">
      <h1>Guide de rédaction</h1>
      <nav aria-label="Sommaire du guide">
        {PARTS.map(({ title, chapters }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {chapters.map((chapter) => (
                <li key={chapter.id}>
                  <a href={`#${chapter.id}`}>{chapter.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          <a href="#index">Index</a>
        </p>
      </nav>
      {PARTS.flatMap(({ chapters }) => chapters.map((chapter) => <Chapter key={chapter.id} {...chapter} />))}
      <section>
        <h2 id="index">Index</h2>
        <ul className="sk-guide__index">
          {indexOf(PARTS.flatMap(({ chapters }) => chapters)).map(({ word, chapters }) => (
            <li key={word}>
              {word} :{' '}
              {chapters.map(({ id, title }, position) => (
                <span key={id}>
                  {position > 0 && ', '}
                  <a href={`#${id}`}>{title}</a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

function Chapter({ id, title, paragraphs, steps, examples }: GuideChapter) {
  return (
    <section>
      <h2 id={id}>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{typeset(paragraph)}</p>
      ))}
      {steps && (
        <ol>
          {steps.map((step) => (
            <li key={step}>{typeset(step)}</li>
          ))}
        </ol>
      )}
      {examples?.map(({ instead, write }) => (
        <dl key={write}>
          <dt>Au lieu de</dt>
          <dd>{instead}</dd>
          <dt>Écrivez</dt>
          <dd>{write}</dd>
        </dl>
      ))}
    </section>
  )
}
