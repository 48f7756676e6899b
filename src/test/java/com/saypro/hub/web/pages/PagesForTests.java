package com.saypro.hub.web.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages, filled with samples. */
@Configuration(proxyBeanMethods = false)
@Import({Assets.class, EveryPage.class, ErrorPages.class, LoginPage.class, SampleRooms.class})
public class PagesForTests {}
