export default {
  tabs: { consequence: '后果推演', park: '园区定量风险', validation: '模型验证' },
}
