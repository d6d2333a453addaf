import { Link } from 'react-router';
import { useAnswer } from '../../../graph/use-answer.ts';
import { useLinkTo } from '../../../view.ts';

/** The name of a product, leading to its page; its id until the name is known. */
export function ProductName({ id }: { readonly id: string }) {
  const linkTo = useLinkTo();
  const product = useAnswer('Product', { id }).data?.data.product;
  return <Link to={linkTo(`/products/${id}`)}>{product?.name ?? id}</Link>;
}
