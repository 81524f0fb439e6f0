import list from '@/components/articles/list-page.module.css'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import page from '@/components/styles/page.module.css'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { MessageFormView } from '@/payload/queries/views'
import { MessageField } from './message-field'

/** A form for the newsroom, which needs no script: a question, or an error seen on a page. */
export function MessagePage({ form }: { form: MessageFormView }) {
  const { about, instant, longest, problems, reason, typed } = form
  const refused =
    reason ?? (Object.keys(problems).length > 0 ? 'Votre message n’est pas parti : corrigez ce qui suit.' : null)
  return (
    <div className={page.frame}>
      <link rel="stylesheet" href="/scripts/message.css" precedence="message" />
      <div className={list.head}>
        <Breadcrumbs links={[{ label: 'Accueil', href: '/' }]} current="Nous écrire" />
        <h1>{typed.page ? 'Signaler une erreur' : 'Nous écrire'}</h1>
        {typed.page && (
          <p>
            À propos de <a href={typed.page}>{about ?? typed.page}</a>
          </p>
        )}
        {refused && (
          <Notice kind="important">
            <p>{refused}</p>
          </Notice>
        )}
      </div>
      <form className="message-form" action="/api/messages/send" method="post" encType="multipart/form-data">
        <MessageField
          name="text"
          label={typed.page ? 'Qu’est-ce qui est faux, et où ?' : 'Votre message'}
          value={typed.text}
          problem={problems.text}
          maxLength={longest.text}
          isLong
          required
        />
        <MessageField
          name="email"
          label="Votre adresse électronique"
          help="Facultative : pour vous répondre, et pour rien d’autre."
          value={typed.email}
          problem={problems.email}
          maxLength={longest.email}
          autoComplete="email"
          type="email"
        />
        <MessageField
          name="name"
          label="Votre nom"
          help="Facultatif."
          value={typed.name}
          problem={problems.name}
          maxLength={longest.name}
          autoComplete="name"
        />
        <div className="message-trap" aria-hidden="true">
          <label htmlFor="site">Laissez ce champ vide</label>
          <input id="site" name="site" tabIndex={-1} autoComplete="off" />
        </div>
        <input type="hidden" name="page" value={typed.page} />
        <input type="hidden" name="instant" value={instant} />
        <p>Votre message est lu par la rédaction, et effacé au bout de douze mois au plus.</p>
        <Button type="submit">Envoyer</Button>
      </form>
    </div>
  )
}
