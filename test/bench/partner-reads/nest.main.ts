import 'reflect-metadata';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

/** What the frame alone takes: one route on Nest and Fastify that answers from memory, without any of the product's rules. */
@Controller()
class Hello {
  @Get('partner/v1/fulfilments/:id')
  read(@Param('id') id: string): object {
    return { id };
  }
}

@Module({ controllers: [Hello] })
class HelloModule {}

const app = await NestFactory.create(HelloModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
