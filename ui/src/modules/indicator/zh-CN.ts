export default {
  rail: '指标',
  tabs: { indicators: '指标' },
}
