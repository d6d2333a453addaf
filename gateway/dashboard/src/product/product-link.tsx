import { Link } from 'react-router';
import { useLinkTo } from '../view.ts';

/** A product by its name, which leads to its page. */
export function ProductLink({ id, name }: { readonly id: string; readonly name: string }) {
  const linkTo = useLinkTo();
  return <Link to={linkTo(`/products/${encodeURI(id)}`)}>{name}</Link>;
}
