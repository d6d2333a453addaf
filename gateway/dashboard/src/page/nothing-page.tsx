import { Link } from 'react-router';
import { PageTitle } from '../layout/page-title.tsx';
import { texts, useText } from '../text/use-text.ts';
import { useLinkTo } from '../view.ts';

const words = texts({
  fr: {
    title: 'Il n’y a rien à cette adresse',
    lead: 'La page n’existe pas, ou n’existe plus.',
    home: 'Aller à la page du ministère',
  },
  en: {
    title: 'There is nothing at this address',
    lead: 'The page does not exist, or no more.',
    home: 'Go to the page of the ministry',
  },
});

/** Whoever asks for a page that there is not is told where to go. */
export function NothingPage() {
  const text = useText(words);
  const linkTo = useLinkTo();
  return (
    <PageTitle title={text.title} lead={text.lead}>
      <Link to={linkTo('/')}>{text.home}</Link>
    </PageTitle>
  );
}
