import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '../style/theme.css';
import './explorer.css';
import { Explorer } from './explorer.tsx';

const place = document.getElementById('explorer');
if (place === null) throw new Error('There is no place for the explorer');

createRoot(place).render(
  <StrictMode>
    <BrowserRouter>
      <Explorer />
    </BrowserRouter>
  </StrictMode>,
);
