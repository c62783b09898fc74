package app.touchstone.review;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets reminders and mail run by themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork {}
