import { GraphQLError } from 'graphql';
import { PageError } from '../paging/page-error.ts';

/** Gives a page, or the coded error that says why it cannot be given. */
export function codedPage<Page>(page: () => Page): Page {
  try {
    return page();
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code } });
  }
}
