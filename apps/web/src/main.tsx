import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { reportFault } from './app/report-fault';
import { createQueryClient } from './app/query';
import { Pages } from './routes';
import './styles.scss';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no place for the pages');

createRoot(root, { onCaughtError: reportFault }).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
