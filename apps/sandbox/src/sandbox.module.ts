import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Actors } from './core/actors.js';
import { Clock } from './core/clock.js';
import { ControlController } from './core/control.controller.js';
import { Faults } from './core/faults.js';
import { Gateway } from './core/gateway.js';
import { Outbox } from './core/outbox.js';
import { ProblemFilter } from './core/problem.filter.js';
import { SandboxSettings } from './core/settings.js';
import { Store } from './core/store.js';
import { Vendors } from './core/vendors.js';
import { VENDORS } from './vendors.js';

/** The simulated systems and the control surface over them. */
@Module({})
export class SandboxModule {
  static with(settings: SandboxSettings, store: Store): DynamicModule {
    return {
      module: SandboxModule,
      controllers: [ControlController],
      providers: [
        { provide: SandboxSettings, useValue: settings },
        { provide: Store, useValue: store },
        { provide: Clock, useFactory: () => new Clock(store, settings.speed) },
        {
          provide: Vendors,
          inject: [Clock],
          useFactory: (clock: Clock) => {
            const wanted = VENDORS.filter(({ id, onDemand }) => !onDemand || settings.secrets[id]);
            const made = wanted.map(({ id, factory }) => factory({ secrets: settings.secrets[id] ?? {} }));
            return new Vendors(store, clock, made);
          },
        },
        { provide: Faults, useFactory: () => new Faults(store) },
        {
          provide: Gateway,
          inject: [Faults, Vendors],
          useFactory: (faults: Faults, vendors: Vendors) => new Gateway(store, faults, vendors),
        },
        {
          provide: Actors,
          inject: [Clock, Vendors],
          useFactory: (clock: Clock, vendors: Vendors) => new Actors(store, clock, vendors),
        },
        {
          provide: Outbox,
          inject: [Vendors],
          useFactory: (vendors: Vendors) => new Outbox(store, vendors, settings.webhookBases),
        },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
