import { expect, test } from 'vitest'
import { cleaned, inOrder, noTiles, told, wordOf, type Setting } from './system'

test('what is sent is clean: numbers as numbers, blank texts left out', () => {
  expect(cleaned('NUMBER', '20')).toBe(20)
  expect(cleaned('TEXT', '  安澜市平台 ')).toBe('安澜市平台')
  expect(cleaned('TIME', '08:30')).toBe('08:30')
  const tiles = { ...noTiles(), name: ' 影像 ', url: ' https://t.example/{z}/{x}/{y}.png ', layer: ' ' }
  expect(cleaned('OBJECT', { tiandituKey: ' ', tiles: [tiles] })).toEqual({ tiandituKey: null, tiles: [{ ...tiles, name: '影像', url: 'https://t.example/{z}/{x}/{y}.png', layer: null }] })
})

test('a former value is told in a line', () => {
  expect(told('NUMBER', 15, '无')).toBe('15')
  expect(told('TEXT', '', '无')).toBe('无')
  expect(told('OBJECT', { tiandituKey: 'abc', tiles: [{ ...noTiles(), name: '影像' }] }, '无')).toBe('影像、天地图')
  expect(wordOf('hidden-danger.photo-megabytes')).toBe('hidden_danger_photo_megabytes')
})

test('what everybody meets comes first', () => {
  const named = ['map.services', 'other.thing', 'notice.reminder-time', 'system.name'].map((name) => ({ name }) as Setting)
  expect(inOrder(named).map((one) => one.name)).toEqual(['system.name', 'notice.reminder-time', 'map.services', 'other.thing'])
})
