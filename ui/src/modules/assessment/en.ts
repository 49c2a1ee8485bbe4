export default {
  tabs: { consequence: 'Consequences', park: 'Park risk', validation: 'Model validation' },
}
