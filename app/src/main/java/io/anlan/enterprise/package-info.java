/**
 * One file for each enterprise and each watched place: identity, sites, licences, people in safety posts, equipment,
 * substances and processes, with registration, approval and every change tracked field by field.
 *
 * <p>Standards: unified social credit code GB 32100-2015; industry GB/T 4754-2017; CAS numbers as the Chemical
 * Abstracts Service publishes them; regulated processes 安监总管三〔2009〕116号 and 〔2013〕3号.
 */
@ApplicationModule(
        displayName = "Enterprise",
        allowedDependencies = {"platform", "platform::*", "audit", "region", "organisation", "identity"})
@NullMarked
package io.anlan.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
