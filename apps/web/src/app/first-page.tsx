import { Navigate } from 'react-router';
import { firstPageOf } from './navigation';
import { useMe } from './session';

export const FirstPage = () => <Navigate to={firstPageOf(useMe())} replace />;
