import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { sayReady, type Told, told } from './told.ts';

const { supergraph } = await told<Told>();
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: supergraph }) });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
sayReady({ url: new URL('/graphql', url).href });
