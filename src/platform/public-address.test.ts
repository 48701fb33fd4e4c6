import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test('addresses of the house, of the machine, of nobody are not public', () => {
  const addresses = [
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    'fc00::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
  ];
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

test('the others are', () => {
  const addresses = ['8.8.8.8', '172.15.255.255', '172.32.0.1', '2001:4860:4860::8888', '2a01::1'];
  expect(addresses.filter(isPublicAddress)).toEqual(addresses);
});
