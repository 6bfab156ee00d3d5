package org.unionhall.platform.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import java.time.Duration;

/** Wires templates, compiled at build time, into Spring MVC, and serves what belongs to pages. */
@Configuration(proxyBeanMethods = false)
class PageRoom implements WebMvcConfigurer {

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "unionhall.jte");
    }

    @Bean
    static ViewResolver pages(TemplateEngine templates, ObjectProvider<FrameSource> source,
            @Value("${unionhall.demo:false}") boolean demo) {
        var frames = SingletonSupplier.of(() -> source.getIfAvailable(() -> asked -> Frame.guest(asked, demo)));
        return new PageResolver(templates, request -> frames.get().frame(request));
    }

    @Bean
    static FlashMapManager flashMapManager() {
        return new FlashCookie();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources.addResourceHandler(Assets.PREFIX + "**")
                .addResourceLocations("classpath:/" + Assets.OURS, "classpath:/" + Assets.TABLER,
                        "classpath:/" + Assets.HTMX)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        resources.addResourceHandler("/service-worker.js", "/manifest.json")
                .addResourceLocations("classpath:/" + Assets.OURS).setCacheControl(CacheControl.noCache());
    }
}
