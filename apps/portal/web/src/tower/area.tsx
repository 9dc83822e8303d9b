import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { me } from '../app/me.js';
import { WATCHERS } from '../app/roles.js';
import { SignIn } from '../app/sign-in.js';
import { Page } from '../ui/page.js';
import { Answer, Empty } from '../ui/state.js';
import css from './area.module.css';
import { FindNumber } from './find-number.js';
import { LiveUpdates } from './live.js';
import { LiveStatus } from './live-status.js';

/** What stands around every page of the control tower, for those who may look. */
export function TowerArea() {
  const query = useQuery(me);
  return (
    <Answer page="Control tower" query={query}>
      {({ person }) =>
        person && !person.partner && person.roles.some((role) => WATCHERS.includes(role)) ? (
          <LiveUpdates>
            <div className={css.bar}>
              <FindNumber />
              <LiveStatus />
            </div>
            <Outlet />
          </LiveUpdates>
        ) : (
          <Page title="Control tower">
            <Empty
              title={person ? 'Your role does not allow this' : 'You are not signed in'}
              action={!person && <SignIn />}
            >
              The control tower is for viewers, operators, approvers and administrators.
            </Empty>
          </Page>
        )
      }
    </Answer>
  );
}
