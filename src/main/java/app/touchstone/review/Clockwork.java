package app.touchstone.review;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets reminders and mail run by themselves, unless a program that has other copies running says {@code touchstone.clockwork=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "touchstone.clockwork", matchIfMissing = true)
@EnableScheduling
class Clockwork {}
