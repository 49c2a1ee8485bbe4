export default {
  rail: 'Indicators',
  tabs: { indicators: 'Indicators' },
}
